"""Where the certificates of the authorities are: those of the system."""
from ssl import get_default_verify_paths


def where():
    """The path of a file or folder, or None."""
    paths = get_default_verify_paths()
    return paths.cafile or paths.capath


if __name__ == "__main__":
    print(where())
