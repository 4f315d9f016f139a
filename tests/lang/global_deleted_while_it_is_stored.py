# What goes when a global is stored anew may delete the name; the next store puts it back.
class Value:
    def __del__(self):
        del globals()["name"]


def store(value):
    global name
    name = value


name = Value()
other = 7
for i in range(3):
    store(i)
    print("name" in globals(), other)  # expect: False 7
    # expect: True 7
    # expect: True 7
print(name)  # expect: 2
store(Value())
store(5)
print("name" in globals())  # expect: False
exec("name = Value()\nname = 8\nprint('name' in globals())")  # expect: False
