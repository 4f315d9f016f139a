class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def __del__(self): print("iterator freed")
for x in It():
    break  # expect: iterator freed
print("after")  # expect: after
def f():
    for x in It():
        return "returned"
print(f())  # expect: iterator freed
# expect: returned
