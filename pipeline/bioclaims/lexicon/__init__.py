"""The build room: compiles lexicons from the resource files of packages and from our own tables."""
