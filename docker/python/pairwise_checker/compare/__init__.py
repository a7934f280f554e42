"""Comparison of rebuilt values, shared by the comparators."""
