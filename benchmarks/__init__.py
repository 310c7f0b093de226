"""What the shop costs to run, measured on the real thing. Nothing here is installed with it."""
