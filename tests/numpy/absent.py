# Names that are not there; numpy's words for the aliases that it dropped.
import numpy as np
for name in "foo", "int", "float", "__foo__":
    try:
        getattr(np, name)
    except AttributeError as e:
        print(str(e)[:200])
# exit: 0
