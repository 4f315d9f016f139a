class C:
    def __del__(self): print("deleted")
c = C()
c = None  # expect: deleted
print("after")  # expect: after
