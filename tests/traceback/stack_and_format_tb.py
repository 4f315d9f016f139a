import traceback
def f(): return traceback.extract_stack()
print([(s.name, s.lineno) for s in f()])  # expect: [('<module>', 3), ('f', 2)]
try:
    f.x
except AttributeError as e:
    print("".join(traceback.format_tb(e.__traceback__)))
    # expect:   File "stack_and_format_tb.py", line 5, in <module>
    # expect:     f.x
    # expect:
