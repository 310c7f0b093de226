"""Broadcasts: the run sheet, comment feeds and the control room."""
