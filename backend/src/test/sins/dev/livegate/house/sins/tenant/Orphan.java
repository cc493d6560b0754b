package dev.livegate.house.sins.tenant;

import dev.livegate.house.sins.golive.GatesResource;
import jakarta.persistence.Entity;

@Entity
public class Orphan {

    GatesResource upstairs;
}
