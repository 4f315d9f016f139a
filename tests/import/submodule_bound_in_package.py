import modules.package.sub as s
import modules
print(modules.package.sub is s, hasattr(modules, "package"))  # expect: True True
