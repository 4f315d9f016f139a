class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        print("prepare", name)
        return {"given": 5}
class C(metaclass=Meta):
    print(given)  # expect: prepare C
    # expect: 5
print(C.given)  # expect: 5
