def shout(f):
    def wrapper(*a):
        return f(*a).upper()
    return wrapper
@shout
def greet(name):
    return "hi " + name
print(greet("bob"))  # expect: HI BOB
