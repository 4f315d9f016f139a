"""Virtual environments: gilt is one binary without installed packages, so that there is nothing to isolate."""
import sys


def create(env_dir, **options):
    """RuntimeError."""
    raise RuntimeError("gilt has no virtual environments: it is one binary, which needs no installation")


def main(args=None):
    sys.exit("gilt has no virtual environments: it is one binary, which needs no installation")


if __name__ == "__main__":
    main()
