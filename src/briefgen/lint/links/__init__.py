"""Where a brief leads to: addresses, files, services."""
