"""Amounts of money and currencies, as people write them."""
