package dev.livegate.launch.course;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Tells others how a launch stands, within the open transaction. */
@Singleton
public class Bulletin {

    private final Newsroom newsroom;
    private final LaunchDesk desk;

    Bulletin(Newsroom newsroom, LaunchDesk desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    /** The sentence has a place for the product's name. */
    public void tell(Scope scope, Topic topic, String sentence, ProductDeployment deployment) {
        String trouble = deployment.trouble().text();
        Map<String, Object> facts = Map.of(
                "deploymentId",
                deployment.id,
                "productId",
                deployment.productId,
                "environment",
                deployment.environment,
                "deploymentStatus",
                deployment.status());
        News news = News.of(topic, sentence.formatted(desk.productName(deployment)), "/dashboard/launches")
                .listing(trouble == null ? List.of() : List.of(trouble));
        newsroom.tell(scope, news.with(facts));
    }
}
