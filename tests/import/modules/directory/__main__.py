print("a directory runs its", __name__)
