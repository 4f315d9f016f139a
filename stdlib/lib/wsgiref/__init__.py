"""WSGI (PEP 3333): headers, handlers that run applications, and a simple server."""
