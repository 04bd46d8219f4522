"""`python -m nightcap` is the command `nightcap`."""

from nightcap.cli import main

if __name__ == "__main__":
    main()
