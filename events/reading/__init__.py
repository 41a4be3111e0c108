"""Events, people and case studies as the CMS itself shows them, to be read."""
