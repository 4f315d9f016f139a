import sys
print(__spec__.name if __name__ == "__main__" else __name__, sys.argv[1:])
