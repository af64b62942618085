package dev.netinfo.micronaut;

import dev.netinfo.contract.JarContract;

class MicronautContractIT extends JarContract {}
