try:
    import modules.nope
except ModuleNotFoundError as e:
    print(e, e.name)  # expect: No module named 'modules.nope' modules.nope
try:
    import math.nope
except ModuleNotFoundError as e:
    print(e)  # expect: No module named 'math.nope'; 'math' is not a package
