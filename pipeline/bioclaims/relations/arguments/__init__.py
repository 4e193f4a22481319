"""Who stands where at a trigger, by the functions that its frame names, and which agent goes with which theme."""
