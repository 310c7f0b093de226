"""What is said: channels, skills, desk, live and notices."""
