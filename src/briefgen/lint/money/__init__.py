"""Amounts of money in a brief."""
