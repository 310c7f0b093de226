"""Pure rules: frozen values and functions from values to values. No SQLAlchemy, no clock, no randomness."""
