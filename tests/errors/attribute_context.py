# An AttributeError raised by __getattr__ gets the name and the object that were asked for; hence suggestions.
import sys


class Silent:
    blech = 1

    def __getattr__(self, name):
        raise AttributeError()


class Meta(type):
    def __getattr__(cls, name):
        raise AttributeError("meta")


class Made(metaclass=Meta):
    pass


class Named:
    def __getattribute__(self, name):
        raise AttributeError("named", name="own", obj=3)


for look in lambda: Silent().bluch, lambda: getattr(Silent(), "x"), lambda: Made.y, lambda: Named().z:
    try:
        look()
    except AttributeError as error:
        print(error.args, error.name, type(error.obj).__name__)  # expect: () bluch Silent
        # expect: () x Silent
        # expect: ('meta',) y Meta
        # expect: ('named',) own int

try:
    sys.exit((42,))
except SystemExit as error:
    print(error.code, error.args)  # expect: 42 (42,)
