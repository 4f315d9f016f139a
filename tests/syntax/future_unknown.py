from __future__ import nope
# exit: 1
