class Show:
    def __getitem__(self, key):
        return key
idx = (1, 2)
print(Show()[0, *idx])  # expect: (0, 1, 2)
