"""Readers: each finds one kind of thing that is named in a text; `nlu.entities` puts their finds together."""
