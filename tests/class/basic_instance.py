class Dog:
    kind = "canine"
    def __init__(self, name):
        self.name = name
    def speak(self):
        return self.name + " says woof"
d = Dog("Rex")
print(d.speak(), d.kind, Dog.kind)  # expect: Rex says woof canine canine
d.kind = "special"
print(d.kind, Dog.kind, d.__dict__)  # expect: special canine {'name': 'Rex', 'kind': 'special'}
