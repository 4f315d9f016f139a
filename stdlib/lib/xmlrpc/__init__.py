"""Calls over HTTP, written in XML (xmlrpc.com)."""
