"""`briefgen` and `python -m briefgen`."""

from briefgen.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
