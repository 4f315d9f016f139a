try:
    from modules.simple import nope  # expect: loaded simple
except ImportError as e:
    print(str(e).partition(" (")[0], e.name)
    # expect: cannot import name 'nope' from 'modules.simple' modules.simple
