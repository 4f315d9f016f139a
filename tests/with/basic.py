class Manager:
    def __enter__(self):
        print("enter")
        return "value"
    def __exit__(self, kind, value, trace):
        print("exit", kind)
with Manager() as m:
    print("body", m)  # expect: enter
    # expect: body value
    # expect: exit None
