package dev.netinfo.helidon;

import dev.netinfo.contract.JarContract;

class HelidonContractIT extends JarContract {}
