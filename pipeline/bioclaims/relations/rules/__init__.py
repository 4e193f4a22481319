"""What people write of a rule: trigger words, the frames that place agent and theme, and each frame's examples."""
