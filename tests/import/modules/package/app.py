print("the package's __main__")
