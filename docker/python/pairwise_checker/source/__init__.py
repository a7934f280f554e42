"""Reading of a candidate's source as a syntax tree. Nothing here ever runs it."""
