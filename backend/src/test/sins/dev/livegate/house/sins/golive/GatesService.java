package dev.livegate.house.sins.golive;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Singleton
public class GatesService {

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "livegate.gates")
    String setting;

    Instant last;

    GatesService(String one, String two, String three, String four, String five, String six) {}

    Object everything() throws Exception {
        last = Instant.now();
        new ProcessBuilder("id").start();
        return entities.createQuery("from Orphan").getResultList();
    }
}
