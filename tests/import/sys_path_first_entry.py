import sys, os
print(os.path.samefile(sys.path[0], os.getcwd()))  # expect: True
