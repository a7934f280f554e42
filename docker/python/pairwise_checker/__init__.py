"""Compares answers with the reference. Never runs candidate code; every doubt fails closed."""
