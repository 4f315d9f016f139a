# Options of patch() and create_autospec() that look like others are refused, unless unsafe=True says they are meant.
import os
from unittest import mock

for name in "autospect", "auto_spec", "set_spec":
    for make in (lambda **o: mock.patch("os.getcwd", **o), lambda **o: mock.patch.object(os, "getcwd", **o), lambda **o: mock.create_autospec(len, **o)):
        try:
            make(**{name: True})
        except RuntimeError as e:
            print(e)
            # expect: 'autospect' might be a typo; use unsafe=True if this is intended
            # expect: 'autospect' might be a typo; use unsafe=True if this is intended
            # expect: 'autospect' might be a typo; use unsafe=True if this is intended
            # expect: 'auto_spec' might be a typo; use unsafe=True if this is intended
            # expect: 'auto_spec' might be a typo; use unsafe=True if this is intended
            # expect: 'auto_spec' might be a typo; use unsafe=True if this is intended
            # expect: 'set_spec' might be a typo; use unsafe=True if this is intended
            # expect: 'set_spec' might be a typo; use unsafe=True if this is intended
            # expect: 'set_spec' might be a typo; use unsafe=True if this is intended
with mock.patch("os.getcwd", auto_spec=1, unsafe=True) as m:
    print(m.auto_spec)  # expect: 1
