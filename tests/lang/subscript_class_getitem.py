class C:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)
print(C[5], C[1, 2])  # expect: ('C', 5) ('C', (1, 2))
