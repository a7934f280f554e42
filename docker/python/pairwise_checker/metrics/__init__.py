"""Measures of how good predictions are, in plain Python, so that no library is needed."""
