class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i
print(list(Seq()))  # expect: [0, 1, 4, 9]
for x in Seq():
    print(x)  # expect: 0
    # expect: 1
    # expect: 4
    # expect: 9
