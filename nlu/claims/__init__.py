"""The claim grammar: what a viewer of a broadcast writes to get a share of what is on offer (`grammar.read_claim`)."""
