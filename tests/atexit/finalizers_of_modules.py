"""At the end, what imported modules of the program held goes, too."""
import sys

sys.path.insert(0, "modules")
import with_a_finalizer  # expect: del of the module the module's globals
