"""What is there and can be reached."""
