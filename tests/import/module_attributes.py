from modules import simple  # expect: loaded simple
print(simple.__name__, simple.__doc__, simple.__package__, simple.__file__.rpartition("/")[2], type(simple).__name__)
# expect: modules.simple A simple module. modules simple.py module
